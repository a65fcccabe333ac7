-- Rooms whose clock runs or has run out, the last changed first: the board walks them in that order and
-- reads the clock out of the index, instead of sorting all that are overdue.
create index room_face_open on room_face (changed, id, due) where due > 0;
