"""What can be measured of an article's honesty and plainness, one check a module.

The limits come from the product's content rules (decision record 0022). Every check
takes a loaded topic and yields Problems; none of them can replace a reader.
"""
