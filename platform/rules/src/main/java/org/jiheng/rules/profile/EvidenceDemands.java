package org.jiheng.rules.profile;

import java.util.List;
import java.util.Optional;

/**
 * Of which rows evidence is asked for.
 *
 * @param required the first one that names a row's class is the one that counts
 */
public record EvidenceDemands(List<EvidenceDemand> required) {

  /** Of a profile that asks for none. */
  static final EvidenceDemands NONE = new EvidenceDemands(null);

  public EvidenceDemands {
    required = required == null ? List.of() : List.copyOf(required);
  }

  /** The severity of a row's lack of it; empty where none is asked for. */
  public Optional<String> severity(String level1, String level2) {
    return required.stream()
        .filter(each -> each.names(level1, level2))
        .map(EvidenceDemand::severity)
        .findFirst();
  }
}
