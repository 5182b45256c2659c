"""The sample province, as a script that writes it."""
