"""Days, spans, periods, patterns of days, and how a clerk writes them."""
