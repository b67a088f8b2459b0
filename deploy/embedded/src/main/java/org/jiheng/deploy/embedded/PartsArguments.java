package org.jiheng.deploy.embedded;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jiheng.terminal.LoopbackPorts;

/** What the command line of {@link PartsMain} asks for. */
record PartsArguments(
    Path directory, Set<PartKind> only, Map<PartKind, Integer> ports, boolean kafkaAccounts) {

  static final String USAGE =
      "usage: PartsMain --directory DIR [--only postgres,kafka,issuer] [--ports kafka=9092,...]"
          + " [--kafka accounts|open]";

  PartsArguments {
    only = Set.copyOf(only);
    ports = Map.copyOf(ports);
  }

  static PartsArguments parse(String... arguments) {
    Path directory = null;
    Set<PartKind> only = EnumSet.allOf(PartKind.class);
    Map<PartKind, Integer> ports = new EnumMap<>(PartKind.class);
    var kafkaAccounts = false;
    for (int i = 0; i < arguments.length; i += 2) {
      if (i + 1 == arguments.length) {
        throw new IllegalArgumentException(arguments[i] + " needs a value; " + USAGE);
      }
      String value = arguments[i + 1];
      switch (arguments[i]) {
        case "--directory" -> directory = Path.of(value).toAbsolutePath().normalize();
        case "--only" -> only = kinds(value);
        case "--ports" -> ports = ports(value);
        case "--kafka" -> kafkaAccounts = kafkaAccounts(value);
        default -> throw new IllegalArgumentException(arguments[i] + " is unknown; " + USAGE);
      }
    }
    if (directory == null) {
      throw new IllegalArgumentException(USAGE);
    }
    return new PartsArguments(directory, only, ports, kafkaAccounts);
  }

  /** The given port, else a free one. */
  int port(PartKind kind) {
    var given = ports.get(kind);
    return given == null ? LoopbackPorts.free() : given;
  }

  private static boolean kafkaAccounts(String value) {
    return switch (value) {
      case "accounts" -> true;
      case "open" -> false;
      default -> throw new IllegalArgumentException("--kafka " + value + "; " + USAGE);
    };
  }

  private static Set<PartKind> kinds(String list) {
    var kinds = EnumSet.noneOf(PartKind.class);
    for (String name : list.split(",")) {
      kinds.add(kind(name));
    }
    return kinds;
  }

  private static Map<PartKind, Integer> ports(String list) {
    var ports = new EnumMap<PartKind, Integer>(PartKind.class);
    for (String assignment : list.split(",")) {
      var sides = assignment.split("=", 2);
      if (sides.length < 2) {
        throw new IllegalArgumentException(assignment + " is no part=port; " + USAGE);
      }
      ports.put(kind(sides[0]), Integer.valueOf(sides[1]));
    }
    return ports;
  }

  private static PartKind kind(String name) {
    return PartKind.valueOf(name.strip().toUpperCase(Locale.ROOT));
  }
}
