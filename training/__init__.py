"""Scripts that learned the weights in crosscheck/align/weights; never imported by crosscheck."""
