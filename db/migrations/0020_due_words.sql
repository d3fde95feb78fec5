-- A deadline in the paper's own words: "hằng tháng", "sau khi có quyết định". Until now they stood in the note, which stays as it is.

ALTER TABLE directive ADD COLUMN due_words TEXT;

UPDATE directive SET due_words = rtrim(substr(note, instr(note, 'Thời hạn văn bản ghi: ') + length('Thời hạn văn bản ghi: ')), '. ')
  WHERE due IS NULL AND instr(note, 'Thời hạn văn bản ghi: ') > 0;
