// SPDX-License-Identifier: Apache-2.0
// A table. Cryptographic assets and signatures. The notation is explained in ../../shapes/shape-table.ts.

export const CRYPTOGRAPHY_SHAPES = {
  cryptoProperties: `
    assetType! assetType
    algorithmProperties algorithm
    certificateProperties certificate
    relatedCryptoMaterialProperties keyMaterial
    protocolProperties protocol
    oid string
  `,
  algorithm: `
    primitive primitive
    parameterSetIdentifier string
    curve string
    executionEnvironment executionEnvironment
    implementationPlatform implementationPlatform
    certificationLevel certificationLevel[]
    mode cipherMode
    padding padding
    cryptoFunctions cryptoFunction[]
    classicalSecurityLevel natural
    nistQuantumSecurityLevel nist-level
    algorithmFamily algorithmFamilies 1.7
    ellipticCurve ellipticCurves 1.7
  `,
  certificate: `
    subjectName string
    issuerName string
    notValidBefore date-time
    notValidAfter date-time
    signatureAlgorithmRef text
    subjectPublicKeyRef text
    certificateFormat string
    certificateExtension string
    serialNumber string 1.7
    certificateFileExtension string 1.7
    fingerprint hash 1.7
    certificateState (certificateState|certificateStateName)[] 1.7
    creationDate date-time 1.7
    activationDate date-time 1.7
    deactivationDate date-time 1.7
    revocationDate date-time 1.7
    destructionDate date-time 1.7
    certificateExtensions (commonExtension|customExtension)[] 1.7
    relatedCryptographicAssets relatedCryptographicAsset[] 1.7
  `,
  keyMaterial: `
    type keyMaterialType
    id string
    state keyMaterialState
    algorithmRef text
    creationDate date-time
    activationDate date-time
    updateDate date-time
    expirationDate date-time
    value string
    size integer
    format string
    securedBy securedBy
    fingerprint hash 1.7
    relatedCryptographicAssets relatedCryptographicAsset[] 1.7
  `,
  securedBy: `
    mechanism string
    algorithmRef text
  `,
  protocol: `
    type protocolType
    version string
    cipherSuites cipherSuite[]
    ikev2TransformTypes ikev2Transforms
    cryptoRefArray text[]
    relatedCryptographicAssets relatedCryptographicAsset[] 1.7
  `,
  cipherSuite: `
    name string
    algorithms text[]
    identifiers string[]
    tlsGroups string[] 1.7
    tlsSignatureSchemes string[] 1.7
  `,
  ikev2Transforms: `
    encr text[] 1.6
    encr ikeV2Enc[]|text[] 1.7
    prf text[] 1.6
    prf ikeV2Prf[]|text[] 1.7
    integ text[] 1.6
    integ ikeV2Integ[]|text[] 1.7
    ke text[] 1.6
    ke ikeV2Ke[]|text[] 1.7
    esn boolean
    auth text[] 1.6
    auth ikeV2Auth[]|text[] 1.7
  `,
  certificateState: `
    state! certificateStateWord
    reason string
  `,
  certificateStateName: `
    name! string
    description string
    reason string
  `,
  commonExtension: `
    commonExtensionName! commonExtensionName
    commonExtensionValue! string
  `,
  customExtension: `
    customExtensionName! string
    customExtensionValue string
  `,
  relatedCryptographicAsset: `
    type string
    ref text
  `,
  ikeV2Enc: `
    name string
    keyLength integer
    algorithm text
  `,
  ikeV2Prf: `
    name string
    algorithm text
  `,
  ikeV2Integ: `
    name string
    algorithm text
  `,
  ikeV2Ke: `
    group integer
    algorithm text
  `,
  ikeV2Auth: `
    name string
    algorithm text
  `,
  signature: `
    = signers|signerChain|signer
  `,
  signers: `
    signers signer[]
  `,
  signerChain: `
    chain signer[]
  `,
  signer: `
    algorithm! signatureAlgorithm|uri
    keyId string
    publicKey ellipticPublicKey|octetPublicKey|rsaPublicKey
    certificatePath string[]
    excludes string[]
    value! string
  `,
  ellipticPublicKey: `
    kty! ellipticKey
    crv! ellipticKeyCurve
    x! string
    y! string
  `,
  octetPublicKey: `
    kty! octetKey
    crv! octetKeyCurve
    x! string
  `,
  rsaPublicKey: `
    kty! rsaKey
    n! string
    e! string
  `,
} as const;
