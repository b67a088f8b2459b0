package org.jiheng.images;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Makes every image of one architecture from what was built before: {@code Images ROOT BASES OUT
 * ARCH VERSION [NAME …]}. Nothing is asked of the network, and the same input gives the same bytes.
 */
public final class Images {

  private static final int ARGUMENTS = 5;

  private Images() {}

  public static void main(String[] args) throws Exception {
    var root = Path.of(args[0]);
    var out = Files.createDirectories(Path.of(args[2]));
    var architecture = args[3];
    var wanted = Set.copyOf(List.of(args).subList(ARGUMENTS, args.length));
    for (Image image : Image.all(root)) {
      if (wanted.isEmpty() || wanted.contains(image.name())) {
        var base = Path.of(args[1]).resolve("base-%s-%s.tar".formatted(image.base(), architecture));
        image.write(base, architecture, args[4], out);
      }
    }
  }
}
