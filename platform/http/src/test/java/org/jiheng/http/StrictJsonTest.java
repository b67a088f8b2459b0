package org.jiheng.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiheng.http.json.StrictJson;
import org.junit.jupiter.api.Test;

/** Numbers keep every digit, on the way in and on the way out. */
class StrictJsonTest {

  private final ObjectMapper json = strict();

  private static ObjectMapper strict() {
    var mapper = new ObjectMapper().registerModule(new JavaTimeModule());
    new StrictJson().customize(mapper);
    return mapper;
  }

  @Test
  void aNumberInATreeStaysExact() throws Exception {
    var tree = json.readTree("{\"a\":0.1000,\"b\":12345678901234567890.123456789}");

    assertThat(tree.get("a").decimalValue()).isEqualTo(new BigDecimal("0.1000"));
    assertThat(json.writeValueAsString(tree))
        .isEqualTo("{\"a\":0.1000,\"b\":12345678901234567890.123456789}");
  }

  @Test
  void aNumberIsWrittenPlain() throws Exception {
    assertThat(json.writeValueAsString(List.of(new BigDecimal("1E+3"), new BigDecimal("1E-7"))))
        .isEqualTo("[1000,0.0000001]");
    assertThat(json.writeValueAsString(json.readTree("[1E+3,10.00]"))).isEqualTo("[1000,10.00]");
    assertThat(json.writeValueAsString(json.createArrayNode().add(new BigDecimal("10.00"))))
        .isEqualTo("[10.00]");
  }

  @Test
  void anInstantIsWrittenInIsoForm() throws Exception {
    assertThat(json.writeValueAsString(Map.of("at", Instant.EPOCH)))
        .isEqualTo("{\"at\":\"1970-01-01T00:00:00Z\"}");
  }

  @Test
  void aDuplicateKeyInATreeFails() {
    assertThatThrownBy(() -> json.readTree("{\"a\":1,\"a\":2}"))
        .isInstanceOf(JacksonException.class)
        .hasMessageContaining("Duplicate field");
  }
}
