"""Live figures of a text (活数字): which stretches are figures, what each is counted from, and how it is printed."""
