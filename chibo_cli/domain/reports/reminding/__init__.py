"""What is still to come: reminders, and today at a glance."""
