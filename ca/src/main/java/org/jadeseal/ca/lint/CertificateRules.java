// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.util.List;

/// Every rule for certificates, in the order of what they look at.
final class CertificateRules {

    static final List<CertificateRule> ALL =
            List.of(
                    // the whole
                    new CertificateIsInDer(),
                    new VersionIsThree(),
                    // serialNumber (RFC 5280 §4.1.2.2)
                    new SerialFitsTwentyOctets(),
                    new SerialIsNotShort(),
                    new SerialIsTheOneDrawn(),
                    // signature (§4.1.1.2, §4.1.2.3)
                    new AlgorithmIsOneOfOurs(),
                    new AlgorithmInsideIsTheOneOutside(),
                    // issuer (§4.1.2.4)
                    new IssuerIsTheSignersSubject(),
                    // validity (§4.1.2.5)
                    new ValidityIsInWholeSeconds(),
                    new ValidityBeginsNow(),
                    new ValidityEndsAfterItBegins(),
                    new ValidityIsNotTooLong(),
                    new ValidityEndsWithTheIssuers(),
                    new MailCertificatesLastAtMost825Days(),
                    new ValidityIsTheOneApproved(),
                    // subject, and what holds for both names (§4.1.2.4, §4.1.2.6)
                    new SubjectIsNotEmpty(),
                    new SubjectIsNotItsOwnIssuer(),
                    new SubjectIsTheOneApproved(),
                    new NamesHaveOneAttributePerStep(),
                    new AttributesOfNamesStandOnce(),
                    new AttributesOfNamesAreKnownAndInOrder(),
                    new NameStringsAreOfChosenTypes(),
                    new NamePartsHaveAtMostSixtyFourCharacters(),
                    new NamesShowEveryCharacter(),
                    new NamesAreComposed(),
                    new CountryIsTwoCapitalLetters(),
                    new OrganizationIdentifierNamesItsRegister(),
                    new MailAddressesAreNotInNames(),
                    // subjectPublicKeyInfo (§4.1.2.7)
                    new RsaKeyNamesItsNull(),
                    new RsaTwentyFortyEightHasItsSunset(),
                    new KeyIsTheOneProven(),
                    // issuerUniqueID, subjectUniqueID (§4.1.2.8)
                    new UniqueIdentifiersAreAbsent(),
                    // extensions altogether (§4.1.2.9, §4.2)
                    new ExtensionsAreNotAnEmptyList(),
                    new ExtensionsAreThoseOfTheProfile(),
                    new CriticalExtensionsAreKnown(),
                    // authorityKeyIdentifier, subjectKeyIdentifier (§4.2.1.1, §4.2.1.2)
                    new AuthorityKeyIsTheSigners(),
                    new SubjectKeyIsTheHashOfTheKey(),
                    // keyUsage (§4.2.1.3)
                    new KeyUsageIsPresentAndCritical(),
                    new KeyUsageEndsInAOne(),
                    new KeyUsageFitsTheKey(),
                    new KeyUsageDoesNotMixSigningAndEncryption(),
                    new KeyCertSignIsForAuthorities(),
                    new EncipherOnlyNeedsKeyAgreement(),
                    new AuthorityMaySignCertificates(),
                    new MailUsagesAreOneOfTwo(),
                    new UsageIsThatOfTheProfile(),
                    // certificatePolicies, policyMappings (§4.2.1.4, §4.2.1.5)
                    new PoliciesAreNamedOnce(),
                    new PoliciesAreThoseOfTheProfile(),
                    new QualifiersAreOfKnownKinds(),
                    new PracticeStatementIsAnIa5Address(),
                    new PracticeStatementIsAtOurAddress(),
                    new NoticesAreInUtf8(),
                    new NoticesHaveAtMostTwoHundredCharacters(),
                    new MailPolicyIsOne(),
                    new MailPolicyIsNotLegacy(),
                    new MailPolicyComesWithAMailbox(),
                    new PolicyMappingsAreForAuthorities(),
                    new AnyPolicyIsNotMapped(),
                    // subjectAltName (§4.2.1.6)
                    new AlternativeNamesAreNotAnEmptyList(),
                    new AlternativeNamesOfNobodyAreCritical(),
                    new MailboxesAreBareAddresses(),
                    new DomainsAreInALabels(),
                    new InternationalMailboxesNeedToBe(),
                    new HostNamesAreLabels(),
                    new WebAddressesAreAbsolute(),
                    new NetworkAddressesHaveFourOrSixteenOctets(),
                    new MailNamesAreMailboxes(),
                    new MailboxIsTheOneApproved(),
                    // subjectDirectoryAttributes (§4.2.1.8), qcStatements (RFC 3739 §3.2.6)
                    new DirectoryAttributesAreNotCritical(),
                    new DirectoryAttributesAreNotAnEmptyList(),
                    new DirectoryAttributesAreAbsent(),
                    new QualifiedStatementsAreNotCritical(),
                    // basicConstraints (§4.2.1.9)
                    new SubjectIsNoAuthority(),
                    new AuthoritySaysSoCritically(),
                    new PathLengthIsForAuthorities(),
                    new PathEndsBelowTheSecondAuthority(),
                    // nameConstraints (§4.2.1.10)
                    new NameConstraintsAreForAuthorities(),
                    new NameConstraintsAreCritical(),
                    new NameConstraintsAreNotEmpty(),
                    new NameConstraintsHaveNoBounds(),
                    // policyConstraints (§4.2.1.11)
                    new PolicyConstraintsAreCritical(),
                    new PolicyConstraintsAreNotEmpty(),
                    // extKeyUsage (§4.2.1.12)
                    new PurposesAreNotAnEmptyList(),
                    new PurposesStandOnce(),
                    new AnyPurposeIsNeverCritical(),
                    new PurposesFitTheUsage(),
                    new PurposesAreHarmless(),
                    new MailProtectionIsAPurpose(),
                    new PurposesAreThoseOfTheProfile(),
                    new PurposesAreCriticalForCardsOnly(),
                    // cRLDistributionPoints (§4.2.1.13)
                    new RevocationListIsOverHttp(),
                    new DistributionPointsSayWhere(),
                    new DistributionPointsHaveFullNames(),
                    new ADistributionPointCoversAllReasons(),
                    new ListIssuersHaveDirectoryNames(),
                    new ListIsAtOurAddress(),
                    // inhibitAnyPolicy (§4.2.1.14)
                    new InhibitAnyPolicyIsCritical(),
                    new InhibitAnyPolicyIsNotNegative(),
                    // freshestCRL (§4.2.1.15)
                    new FreshestListIsNotCritical(),
                    // authorityInfoAccess, subjectInfoAccess (§4.2.2)
                    new StatusAndIssuerAreOverHttp(),
                    new AccessIsNotAnEmptyList(),
                    new AccessIsNotCritical(),
                    new AccessMethodsAreKnown(),
                    new AccessIsAtOurAddress(),
                    new SubjectAccessIsNotCritical(),
                    // id-pkix-ocsp-nocheck (RFC 6960 §4.2.2.2.1)
                    new StatusSignersAreNotChecked());

    private CertificateRules() {}
}
