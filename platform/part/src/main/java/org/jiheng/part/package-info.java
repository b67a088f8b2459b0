/**
 * The protocol of a filing's part at its owner, written once; an owner plugs in what is its own.
 */
package org.jiheng.part;
