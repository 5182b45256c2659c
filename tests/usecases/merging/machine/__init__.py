"""Three offices and a province, whatever they do in whatever order."""
