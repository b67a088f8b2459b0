package org.jiheng.prints.chapter;

import java.util.List;
import java.util.regex.Pattern;
import org.jiheng.documents.table.Block;

/** A filed text as headings and paragraphs, by the official numbers at the beginning of a line. */
final class ChapterText {

  private static final Pattern SECOND = Pattern.compile("^[（(][一二三四五六七八九十]+[）)].*");
  private static final Pattern THIRD = Pattern.compile("^\\d{1,2}\\s*[、．.](?!\\d).*");
  private static final int HEADING = 30;

  private ChapterText() {}

  static List<Block> blocks(String text) {
    return text == null
        ? List.of()
        : text.lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(ChapterText::block)
            .toList();
  }

  private static Block block(String line) {
    if (line.length() <= HEADING && !line.matches(".*[。；;，,：:]$")) {
      if (SECOND.matcher(line).matches()) {
        return new Block.Heading(2, line);
      }
      if (THIRD.matcher(line).matches()) {
        return new Block.Heading(3, line);
      }
    }
    return new Block.Paragraph(line);
  }
}
