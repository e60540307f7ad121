"""The names and shapes a HotelMate backend in the field uses, mapped to the specification's."""
