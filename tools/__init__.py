"""Scripts for development, never imported by crosscheck."""
