package org.jiheng.rules.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The rule profiles that come with the platform, each a JSON file with its version. */
public final class StandardProfiles {

  private static final List<String> CODES =
      List.of(
          "mof-2020",
          "mof-2021-cost",
          "hunan-2024",
          "hubei-2022",
          "ningxia-2022",
          "sichuan-2022",
          "sichuan-2025",
          "vendor-2020",
          "hefei-2021",
          "mof-2019");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private StandardProfiles() {}

  /** The profiles in the order of the specification. */
  public static List<RuleProfile> load() {
    return CODES.stream().map(StandardProfiles::load).toList();
  }

  /** A profile from its JSON. */
  public static RuleProfile read(String json) throws JsonProcessingException {
    return MAPPER.readValue(json, RuleProfile.class);
  }

  private static RuleProfile load(String code) {
    try (var file =
        StandardProfiles.class.getResourceAsStream("/org/jiheng/rules/profile/" + code + ".json")) {
      return MAPPER.readValue(file, RuleProfile.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Rule profile " + code + " cannot be read", e);
    }
  }
}
