"""The Word documents: made from a template that the office may change in Word."""
