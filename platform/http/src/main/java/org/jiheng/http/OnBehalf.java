package org.jiheng.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The person for whom a program of the platform hands in a filing, when the person's own token is
 * long gone. It travels in a header, which counts only beside a token in the role {@link
 * Roles#FILING_AGENT}; {@link org.jiheng.http.security.StrongestRole} is where it is judged.
 *
 * @param departments a clerk's; empty for a role that is bound to none
 */
public record OnBehalf(String subject, String role, List<String> departments) {

  public static final String HEADER = "X-Jiheng-On-Behalf-Of";

  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  public OnBehalf {
    departments = departments == null ? List.of() : List.copyOf(departments);
  }

  /** Names are any text and a header is ASCII, so it is JSON in Base64. */
  public String header() {
    try {
      return Base64.getUrlEncoder().withoutPadding().encodeToString(MAPPER.writeValueAsBytes(this));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Empty where the header names nobody who could hand in a filing. */
  public static Optional<OnBehalf> of(String header) {
    try {
      var person = MAPPER.readValue(Base64.getUrlDecoder().decode(header), OnBehalf.class);
      return Optional.ofNullable(person).filter(OnBehalf::mayFile);
    } catch (IOException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private boolean mayFile() {
    return subject != null
        && !subject.isBlank()
        && (Roles.ADMIN.equals(role) || Roles.CLERK.equals(role));
  }
}
