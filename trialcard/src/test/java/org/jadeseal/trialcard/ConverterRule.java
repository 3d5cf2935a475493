// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.trialcard;

/// What a converter without support of `int` refuses (Java Card 3.0.5, Virtual Machine
/// Specification 2.2).
enum ConverterRule {
    /// A field is of a type with more than 16 bits, or of char.
    LARGE_FIELD,
    /// A parameter or a result is.
    LARGE_PARAMETER,
    /// A local variable is.
    LARGE_VARIABLE,
    /// A field or a method of another class is used that is, takes or returns one.
    LARGE_REFERENCE,
    /// An array has elements that are not boolean, byte, short or references.
    LARGE_ARRAY,
    /// An instruction works on long, float or double, or converts to one of them, to int or to
    /// char.
    LARGE_ARITHMETIC,
    /// A constant is not a short.
    LARGE_CONSTANT,
    /// A case of a switch is not.
    LARGE_CASE,
    /// A result of arithmetic may need more than 16 bits and is kept, compared, divided, shifted
    /// right, used as an index or handed on without being cut back first.
    WIDE_VALUE,
    ARRAY_OF_ARRAYS,
    INVOKEDYNAMIC,
    METHOD_OF_OBJECT,
    SYNCHRONIZED_BLOCK,
    SYNCHRONIZED_METHOD,
    NATIVE_METHOD,
    STRICTFP_METHOD,
    /// A static initializer does more than put constants, or arrays of them, into final fields.
    STATIC_INITIALIZER
}
