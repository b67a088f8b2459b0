package org.jiheng.rules.finding;

/** An RFC 6901 pointer into the filing. */
record Pointer(String text) {

  static final Pointer ROOT = new Pointer("");

  Pointer to(String name) {
    return new Pointer(text + "/" + name.replace("~", "~0").replace("/", "~1"));
  }

  Pointer to(int index) {
    return new Pointer(text + "/" + index);
  }

  static Pointer form(int form) {
    return ROOT.to("forms").to(form);
  }

  static Pointer indicator(int form, int indicator) {
    return form(form).to("indicators").to(indicator);
  }

  static Pointer statement(int entry) {
    return ROOT.to("statement").to(entry);
  }
}
