package org.jiheng.rules.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A sentence that goes to other programs as its code and the figures that it names, in the order of
 * {@code codes.properties}. One code can have two sentences with different figures; the key then
 * says behind a slash which one.
 */
public interface Code extends Sentence {

  /** As on the wire. */
  default String code() {
    var key = key();
    var slash = key.indexOf('/');
    return slash < 0 ? key : key.substring(0, slash);
  }

  /** The figures that go with the code; a part of a sentence as it is said in Chinese. */
  default List<String> args(Map<String, ?> figures) {
    var args = new ArrayList<String>();
    for (Argument argument : Argument.of(this)) {
      var figure = figures.get(argument.name());
      if (figure instanceof List<?> several) {
        several.forEach(each -> args.add(each.toString()));
      } else if (figure != null) {
        args.add(figure instanceof Phrase part ? part.in(Language.ZH) : figure.toString());
      } else if (!argument.optional()) {
        throw new IllegalArgumentException(key() + " needs " + argument.name() + ": " + figures);
      }
    }
    return List.copyOf(args);
  }
}
