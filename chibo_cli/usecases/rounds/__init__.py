"""A round of meetings entered at one sitting."""
