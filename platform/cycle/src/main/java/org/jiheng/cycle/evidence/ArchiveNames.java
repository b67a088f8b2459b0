package org.jiheng.cycle.evidence;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The names in an archive's directory. Nothing is unpacked for them, so that no archive can grow in
 * memory.
 */
final class ArchiveNames {

  private static final int FILE = 0x04034b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xffff;
  private static final int COUNT_AT = 10;
  private static final int DIRECTORY_AT = 16;
  private static final int ENTRY_LENGTH = 46;
  private static final int NAME_LENGTH_AT = 28;

  private ArchiveNames() {}

  /** Empty for what is no archive, or has a directory that cannot be read. */
  static Optional<List<String>> of(byte[] content) {
    var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    if (content.length < END_LENGTH || bytes.getInt(0) != FILE) {
      return Optional.empty();
    }
    var last = content.length - END_LENGTH;
    for (var at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (bytes.getInt(at) == END) {
        return names(
            bytes, bytes.getInt(at + DIRECTORY_AT), bytes.getShort(at + COUNT_AT) & 0xffff);
      }
    }
    return Optional.empty();
  }

  private static Optional<List<String>> names(ByteBuffer bytes, int directory, int count) {
    var names = new ArrayList<String>();
    var at = directory;
    for (var n = 0; n < count; n++) {
      if (at < 0 || at > bytes.capacity() - ENTRY_LENGTH || bytes.getInt(at) != ENTRY) {
        return Optional.empty();
      }
      var name = bytes.getShort(at + NAME_LENGTH_AT) & 0xffff;
      var extra = bytes.getShort(at + NAME_LENGTH_AT + 2) & 0xffff;
      var comment = bytes.getShort(at + NAME_LENGTH_AT + 4) & 0xffff;
      if (at + ENTRY_LENGTH + name > bytes.capacity()) {
        return Optional.empty();
      }
      names.add(new String(bytes.array(), at + ENTRY_LENGTH, name, StandardCharsets.UTF_8));
      at += ENTRY_LENGTH + name + extra + comment;
    }
    return Optional.of(names);
  }
}
