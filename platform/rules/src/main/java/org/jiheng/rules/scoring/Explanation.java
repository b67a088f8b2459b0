package org.jiheng.rules.scoring;

import java.util.List;

/**
 * Why a score is what it is.
 *
 * @param text a Chinese sentence that a clerk can check by hand
 * @param code the same for other languages
 * @param args the figures and texts of the code
 */
public record Explanation(String text, String code, List<String> args) {

  public Explanation {
    args = List.copyOf(args);
  }
}
