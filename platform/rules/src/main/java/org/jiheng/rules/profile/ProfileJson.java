package org.jiheng.rules.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jiheng.filing.json.FilingJson;

/** A profile as the JSON in which it is kept. */
public final class ProfileJson {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private ProfileJson() {}

  public static RuleProfile read(String json) {
    try {
      return MAPPER.readValue(json, RuleProfile.class);
    } catch (JsonProcessingException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public static String write(RuleProfile profile) {
    try {
      return MAPPER.writeValueAsString(profile);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Whether two versions say the same, however their numbers are written. */
  public static boolean sameSettings(RuleProfile one, RuleProfile other) {
    return Arrays.equals(settings(one), settings(other));
  }

  private static byte[] settings(RuleProfile profile) {
    ObjectNode tree = MAPPER.valueToTree(profile);
    tree.remove("version");
    return FilingJson.canonical(tree);
  }
}
