"""Every sentence a user reads, in Vietnamese and English."""
