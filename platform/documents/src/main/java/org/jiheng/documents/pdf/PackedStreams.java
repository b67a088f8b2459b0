package org.jiheng.documents.pdf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jiheng.documents.file.UnreadableDocument;

/**
 * What a file's packed streams come to when they are unpacked, told before anybody keeps it. A
 * stream that is packed twice hides that, and so does one that is locked, so neither may be large.
 */
final class PackedStreams {

  private static final byte[] BEGIN = "stream".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] END = "endstream".getBytes(StandardCharsets.ISO_8859_1);
  private static final Pattern TWICE =
      Pattern.compile("(?:Flate|LZW|RunLength)Decode[^\\]>]*(?:Flate|LZW|RunLength)Decode");
  private static final int DICTIONARY = 1_000;
  private static final int UNSEEN = 128 * 1024;

  private static final UnreadableDocument TOO_LARGE =
      new UnreadableDocument("PDF 文件解开后过大，不能读取：请重新导出 PDF 后再报送。");

  private final byte[] bytes;
  private final byte[] unpacked = new byte[64 * 1024];
  private long all;

  private PackedStreams(byte[] bytes) {
    this.bytes = bytes;
  }

  static void check(byte[] bytes) throws UnreadableDocument {
    new PackedStreams(bytes).check();
  }

  private void check() throws UnreadableDocument {
    var locked = find("/Encrypt".getBytes(StandardCharsets.ISO_8859_1), 0) >= 0;
    var last = find(BEGIN, 0);
    while (last >= 0) {
      var at = last;
      var from = at + BEGIN.length;
      if (at < 3 || bytes[at - 1] != 'd') {
        while (from < bytes.length && (bytes[from] == '\r' || bytes[from] == '\n')) {
          from++;
        }
        var end = find(END, from);
        var length = (end < 0 ? bytes.length : end) - from;
        var before = Math.max(0, at - DICTIONARY);
        var dictionary = new String(bytes, before, at - before, StandardCharsets.ISO_8859_1);
        dictionary = dictionary.substring(dictionary.lastIndexOf(" obj") + 1);
        var hidden =
            TWICE.matcher(dictionary).find()
                || dictionary.contains("LZWDecode")
                || locked && dictionary.contains("/ObjStm");
        if (hidden && length > UNSEEN) {
          throw TOO_LARGE;
        }
        unpack(from, length);
        if (end < 0) {
          return;
        }
      }
      last = find(BEGIN, from);
    }
  }

  private void unpack(int from, int length) throws UnreadableDocument {
    var inflater = new Inflater();
    try {
      inflater.setInput(bytes, from, length);
      var size = 0L;
      for (var got = inflater.inflate(unpacked); got > 0; got = inflater.inflate(unpacked)) {
        size += got;
        all += got;
        if (size > ReadingLimits.UNPACKED || all > ReadingLimits.ALL_UNPACKED) {
          throw TOO_LARGE;
        }
      }
    } catch (DataFormatException otherwisePacked) {
      // Not every stream is packed in this way; those that are not are as large as they lie there.
      return;
    } finally {
      inflater.end();
    }
  }

  private int find(byte[] word, int from) {
    for (var i = from; i <= bytes.length - word.length; i++) {
      var k = 0;
      while (k < word.length && bytes[i + k] == word[k]) {
        k++;
      }
      if (k == word.length) {
        return i;
      }
    }
    return -1;
  }
}
