package org.jiheng.documents.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** One change of a file that somebody, or a broken wire, may make. */
final class Mutation {

  private static final List<String> WORDS =
      List.of(
          " 999999999 ",
          " -1 ",
          " 0 ",
          " 1e38 ",
          " q ",
          " Q ",
          " Do ",
          " BT ",
          " ET ",
          " re f ",
          " null ",
          " [ ",
          " ] ",
          " << ",
          " >> ",
          " endobj ",
          " stream\n",
          " endstream ",
          " 3 0 R ",
          "/Length",
          "/Kids",
          "/Parent",
          "/Filter/LZWDecode",
          "/Rotate 90",
          "/Encrypt 1 0 R",
          " 1000000 0 0 1000000 0 0 cm ",
          "%PDF-1.7",
          "startxref\n1\n%%EOF");

  private Mutation() {}

  static byte[] of(byte[] file, Random random) {
    var changed = file;
    var times = 1 + random.nextInt(4);
    for (var i = 0; i < times; i++) {
      changed = once(changed, random);
    }
    return changed;
  }

  private static byte[] once(byte[] file, Random random) {
    var at = random.nextInt(Math.max(1, file.length));
    var end = Math.min(file.length, at + random.nextInt(1 << random.nextInt(12)));
    return switch (random.nextInt(6)) {
      case 0 -> flipped(file, random);
      case 1 -> joined(file, at, new byte[0], end);
      case 2 -> joined(file, end, Arrays.copyOfRange(file, at, end), end);
      case 3 -> joined(file, at, word(random), at);
      case 4 -> joined(file, at, word(random), end);
      default -> random.nextInt(4) == 0 ? Arrays.copyOf(file, at) : flipped(file, random);
    };
  }

  private static byte[] word(Random random) {
    var word = WORDS.get(random.nextInt(WORDS.size()));
    return word.repeat(1 + random.nextInt(3)).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] flipped(byte[] file, Random random) {
    var changed = file.clone();
    for (var i = random.nextInt(16); i >= 0 && changed.length > 0; i--) {
      changed[random.nextInt(changed.length)] = (byte) random.nextInt();
    }
    return changed;
  }

  private static byte[] joined(byte[] file, int until, byte[] between, int from) {
    var joined = new ByteArrayOutputStream();
    joined.write(file, 0, until);
    joined.writeBytes(between);
    joined.write(file, from, file.length - from);
    return joined.toByteArray();
  }
}
