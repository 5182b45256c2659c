"""Regulations and templates as TOML."""
