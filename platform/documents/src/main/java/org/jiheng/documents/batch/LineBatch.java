package org.jiheng.documents.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiheng.documents.file.UnreadableDocument;

/** A filing a line; blank lines are none. */
public final class LineBatch implements Batch {

  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] content;
  private final List<Line> lines = new ArrayList<>();

  /**
   * Where a line stands in the content, without its end.
   *
   * @param number from 1, blank lines counted
   */
  private record Line(int number, int from, int to) {}

  public LineBatch(byte[] content) {
    this.content = content;
    var start = Arrays.mismatch(content, BOM) == BOM.length ? BOM.length : 0;
    var number = 1;
    for (var place = start; place <= content.length; place++) {
      if (place == content.length || content[place] == '\n') {
        add(number++, start, place);
        start = place + 1;
      }
    }
  }

  private void add(int number, int from, int to) {
    for (var place = from; place < to; place++) {
      if (content[place] != ' ' && content[place] != '\t' && content[place] != '\r') {
        lines.add(new Line(number, from, to));
        return;
      }
    }
  }

  @Override
  public BatchContents described() {
    return new BatchContents(lines.stream().map(LineBatch::name).toList(), 0);
  }

  @Override
  public Entry entry(int position) throws UnreadableDocument {
    var line = lines.get(position - 1);
    if (line.to() - line.from() > BatchLimits.ITEM) {
      throw new UnreadableDocument(BatchLimits.tooLarge());
    }
    return new Entry(name(line), Arrays.copyOfRange(content, line.from(), line.to()));
  }

  private static String name(Line line) {
    return "第 " + line.number() + " 行";
  }

  @Override
  public void close() {
    // nothing is held
  }
}
