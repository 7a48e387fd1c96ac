"""What templates may say beyond Django's own words."""

from django import template

register = template.Library()
