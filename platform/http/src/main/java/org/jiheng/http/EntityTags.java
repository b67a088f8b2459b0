package org.jiheng.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The value of If-Match or If-None-Match: {@code *} or a list of tags (RFC 9110, 8.8.3 and 13.1).
 */
record EntityTags(boolean any, List<Tag> tags) {

  private static final Pattern TAG =
      Pattern.compile("\\G\\s*(?:,\\s*)*(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*\")\\s*(?:,|$)");

  /** A tag with its quotes. */
  record Tag(boolean weak, String value) {}

  static EntityTags parse(String header) {
    var value = header.strip();
    if (value.equals("*")) {
      return new EntityTags(true, List.of());
    }
    var tags = new ArrayList<Tag>();
    var matcher = TAG.matcher(value);
    var end = 0;
    while (matcher.find()) {
      tags.add(new Tag(matcher.group(1) != null, matcher.group(2)));
      end = matcher.end();
    }
    if (tags.isEmpty() || !value.substring(end).replace(',', ' ').isBlank()) {
      throw ProblemException.badRequest("请求头中的实体标签“" + value + "”格式不正确，应为带英文双引号的标签。");
    }
    return new EntityTags(false, tags);
  }

  boolean matchesStrongly(Predicate<String> current) {
    return any || tags.stream().anyMatch(tag -> !tag.weak() && current.test(tag.value()));
  }

  /** Whether none of them can ever match strongly. */
  boolean isWeak() {
    return !any && tags.stream().allMatch(Tag::weak);
  }

  boolean matchesWeakly(String etag) {
    return any || tags.stream().anyMatch(tag -> tag.value().equals(etag));
  }
}
