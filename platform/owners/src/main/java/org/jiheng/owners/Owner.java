package org.jiheng.owners;

import java.net.URI;
import java.util.function.Function;
import org.jiheng.filing.Filing;
import org.jiheng.filing.json.FilingParts;

/** The services that own the other parts of a filing. */
public enum Owner {
  BUDGET("预算服务", OwnerConfig::budget, FilingParts::budget),
  INDICATOR("指标服务", OwnerConfig::indicator, FilingParts::indicator);

  private final String title;
  private final Function<OwnerConfig, URI> address;
  private final Function<Filing, Filing> part;

  Owner(String title, Function<OwnerConfig, URI> address, Function<Filing, Filing> part) {
    this.title = title;
    this.address = address;
    this.part = part;
  }

  /** The name that a client reads in a problem's detail. */
  public String title() {
    return title;
  }

  /** Its part of a filing. */
  public Filing part(Filing filing) {
    return part.apply(filing);
  }

  URI address(OwnerConfig config) {
    return address.apply(config);
  }
}
