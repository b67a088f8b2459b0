package org.jiheng.e2e;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The fields of a protobuf message that have a length; numbers are passed over. */
record ProtobufMessage(byte[] bytes) {

  private static final int VARINT = 0;
  private static final int EIGHT_BYTES = 1;
  private static final int LENGTH = 2;
  private static final int FOUR_BYTES = 5;

  List<ProtobufMessage> messages(int field) {
    var found = new ArrayList<ProtobufMessage>();
    var rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      var tag = (int) varint(rest);
      switch (tag & 7) {
        case VARINT -> varint(rest);
        case EIGHT_BYTES -> rest.position(rest.position() + 8);
        case FOUR_BYTES -> rest.position(rest.position() + 4);
        case LENGTH -> {
          var value = new byte[(int) varint(rest)];
          rest.get(value);
          if (tag >>> 3 == field) {
            found.add(new ProtobufMessage(value));
          }
        }
        default -> throw new IllegalArgumentException("no protobuf, tag " + tag);
      }
    }
    return found;
  }

  /** Empty where there is none. */
  ProtobufMessage first(int field) {
    return messages(field).stream().findFirst().orElseGet(() -> new ProtobufMessage(new byte[0]));
  }

  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  private static long varint(ByteBuffer from) {
    var value = 0L;
    for (var shift = 0; ; shift += 7) {
      byte next = from.get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
