"""chibo: who has attended the Party cell meetings they owe, who has not, and why."""

__version__ = "0.1.0"
