package org.jiheng.rules.narrative;

/** How exactly a text gives a figure. */
public enum Exactness {
  EXACT,
  /** 约, 近, 左右. */
  ABOUT,
  /** 超过, 以上, 余. */
  AT_LEAST,
  /** 不超过, 以内. */
  AT_MOST
}
