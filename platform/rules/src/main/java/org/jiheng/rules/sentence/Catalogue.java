package org.jiheng.rules.sentence;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one language, as {@code messages_<language>.properties} beside this package has
 * them. A sentence is plain text with placeholders: {@code {name}} is a figure, {@code {>key}}
 * another entry, and quotation marks around a figure that is blank become the entry {@code blank}.
 */
final class Catalogue {

  private static final Pattern INCLUDED = Pattern.compile("\\{>([a-z-]+)}");
  private static final Map<Language, Catalogue> ALL = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      ALL.put(language, new Catalogue(language));
    }
  }

  private final Map<String, Template> templates = new HashMap<>();

  private Catalogue(Language language) {
    var entries = Entries.read("messages_" + language.code() + ".properties");
    var blank = entries.get("blank");
    entries.forEach(
        (key, text) -> templates.put(key, Template.of(key, included(entries, text), blank)));
  }

  static Catalogue of(Language language) {
    return ALL.get(language);
  }

  private static String included(Map<String, String> entries, String text) {
    return INCLUDED
        .matcher(text)
        .replaceAll(part -> Matcher.quoteReplacement(entries.get(part.group(1))));
  }

  Map<String, Template> templates() {
    return templates;
  }

  String say(Phrase phrase) {
    var template = templates.get(phrase.sentence().key());
    if (template == null) {
      throw new IllegalStateException("no catalogue entry for " + phrase.sentence().key());
    }
    return template.say(phrase.figures(), this);
  }

  /** A part as this language says it. */
  String figure(Object figure) {
    return figure instanceof Phrase part ? say(part) : figure.toString();
  }
}
