"""Documents filed, recommendations, scores."""
