package org.jiheng.filing.json;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jiheng.filing.Filing;
import org.jiheng.filing.Form;
import org.jiheng.filing.PlainFigure;

/** The filing's records as JSON and back, and the canonical form that is hashed. */
public final class FilingJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
          .addMixIn(Form.class, WithoutDerived.class)
          .build();

  /** Writes what is canonical already, but for members without content. */
  private static final JsonMapper SORTED =
      MAPPER
          .rebuild()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .addModule(new SimpleModule().addSerializer(new PlainNumber()))
          .build();

  private FilingJson() {}

  /** Keeps figures exact and plain; leaves out what is null. */
  public static JsonMapper mapper() {
    return MAPPER;
  }

  /** The filing as a canonical tree, without null members and without empty ones. */
  public static ObjectNode tree(Filing filing) {
    return EmptyMembers.prune(SORTED.<ObjectNode>valueToTree(filing));
  }

  /** The records of a tree that was found sound. */
  public static Filing filing(JsonNode tree) {
    try {
      return MAPPER.treeToValue(tree, Filing.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The bytes that are hashed: null members dropped, numbers plain without trailing zeros, keys
   * sorted, arrays in their order, no white space, UTF-8.
   */
  public static byte[] canonical(JsonNode tree) {
    return bytes(Canonical.of(tree));
  }

  /** A tree as it is, in UTF-8 without white space. */
  public static byte[] bytes(JsonNode tree) {
    try {
      return MAPPER.writeValueAsBytes(tree);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Hexadecimal SHA-256 of the canonical form. */
  public static String hash(JsonNode tree) {
    return hashOf(canonical(tree));
  }

  /** Hexadecimal SHA-256 of a canonical form's bytes, or of a document's. */
  public static String hashOf(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** One notation for one number. */
  private static final class PlainNumber extends StdSerializer<BigDecimal> {

    private static final long serialVersionUID = 1;

    PlainNumber() {
      super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeNumber(PlainFigure.of(value));
    }
  }

  /** What a form can be asked but does not say. */
  private interface WithoutDerived {
    @JsonIgnore
    boolean isOverall();
  }
}
