"""One run of the program: what it was asked, what it opens, how it leaves."""
