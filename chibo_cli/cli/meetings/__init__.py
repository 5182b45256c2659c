"""Attendance, schedules, planned visits."""
