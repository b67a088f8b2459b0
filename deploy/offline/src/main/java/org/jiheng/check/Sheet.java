package org.jiheng.check;

import java.io.IOException;

/** How a checked file is told. */
interface Sheet {

  String of(Checked checked) throws IOException;
}
