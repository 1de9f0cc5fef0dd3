// SPDX-License-Identifier: Apache-2.0
// A table. Models of machine learning and their data. The notation is explained in ../../shapes/shape-table.ts.

export const MODEL_SHAPES = {
  modelCard: `
    bom-ref ref
    modelParameters modelParameters
    quantitativeAnalysis quantitativeAnalysis
    considerations modelConsiderations
    properties property[]
  `,
  modelParameters: `
    approach modelApproach
    task string
    architectureFamily string
    modelArchitecture string
    datasets (componentData|dataReference)[]
    inputs modelData[]
    outputs modelData[]
  `,
  modelApproach: `
    type modelApproachType
  `,
  dataReference: `
    ref text|link
  `,
  modelData: `
    format string
  `,
  quantitativeAnalysis: `
    performanceMetrics performanceMetric[]
    graphics graphicsCollection
  `,
  performanceMetric: `
    type string
    value string
    slice string
    confidenceInterval confidenceInterval
  `,
  confidenceInterval: `
    lowerBound string
    upperBound string
  `,
  modelConsiderations: `
    users string[]
    useCases string[]
    technicalLimitations string[]
    performanceTradeoffs string[]
    ethicalConsiderations risk[]
    fairnessAssessments fairnessAssessment[]
    environmentalConsiderations environmentalConsiderations 1.6..
  `,
  risk: `
    name string
    mitigationStrategy string
  `,
  fairnessAssessment: `
    groupAtRisk string
    benefits string
    harms string
    mitigationStrategy string
  `,
  environmentalConsiderations: `
    energyConsumptions energyConsumption[]
    properties property[]
  `,
  energyConsumption: `
    activity! energyActivity
    energyProviders! energyProvider[]
    activityEnergyCost! energyMeasure
    co2CostEquivalent co2Measure
    co2CostOffset co2Measure
    properties property[]
  `,
  energyProvider: `
    bom-ref ref
    description string
    organization! organization
    energySource! energySource
    energyProvided! energyMeasure
    externalReferences externalReference[]
  `,
  energyMeasure: `
    value! number
    unit! energyUnit
  `,
  co2Measure: `
    value! number
    unit! co2Unit
  `,
  componentData: `
    bom-ref ref
    type! componentDataType
    name string
    contents componentDataContents
    classification string
    sensitiveData string[]
    graphics graphicsCollection
    description string
    governance dataGovernance
  `,
  componentDataContents: `
    attachment attachment
    url link
    properties property[]
  `,
  graphicsCollection: `
    description string
    collection graphic[]
  `,
  graphic: `
    name string
    image attachment
  `,
} as const;
