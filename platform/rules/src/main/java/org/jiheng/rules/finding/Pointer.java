package org.jiheng.rules.finding;

/** An RFC 6901 pointer into the filing. */
public record Pointer(String text) {

  public static final Pointer ROOT = new Pointer("");

  public Pointer to(String name) {
    return new Pointer(text + "/" + name.replace("~", "~0").replace("/", "~1"));
  }

  public Pointer to(int index) {
    return new Pointer(text + "/" + index);
  }

  public static Pointer form(int form) {
    return ROOT.to("forms").to(form);
  }

  public static Pointer indicator(int form, int indicator) {
    return form(form).to("indicators").to(indicator);
  }

  static Pointer statement(int entry) {
    return ROOT.to("statement").to(entry);
  }
}
