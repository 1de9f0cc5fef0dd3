// SPDX-License-Identifier: Apache-2.0
// A table. How something was made: workflows, tasks, workspaces. The notation is explained in ../../shapes/shape-table.ts.

// What a process depends on may be left out of the bill, so its references are only looked at for their shape.
export const FORMULATION_SHAPES = {
  formula: `
    bom-ref ref
    components component{}
    services service{}
    workflows workflow{}
    properties property[]
  `,
  workflow: `
    bom-ref! ref
    uid! string
    name string
    description string
    resourceReferences resourceReferenceChoice{}
    tasks task{}
    taskDependencies processDependency{}
    taskTypes! taskType[]
    trigger trigger
    steps step{}
    inputs taskInput{}
    outputs taskOutput{}
    timeStart date-time
    timeEnd date-time
    workspaces workspace{}
    runtimeTopology processDependency{}
    properties property[]
  `,
  task: `
    bom-ref! ref
    uid! string
    name string
    description string
    resourceReferences resourceReferenceChoice{}
    taskTypes! taskType[]
    trigger trigger
    steps step{}
    inputs taskInput{}
    outputs taskOutput{}
    timeStart date-time
    timeEnd date-time
    workspaces workspace{}
    runtimeTopology processDependency{}
    properties property[]
  `,
  trigger: `
    bom-ref! ref
    uid! string
    name string
    description string
    resourceReferences resourceReferenceChoice{}
    type! triggerType
    event event
    conditions condition{}
    timeActivated date-time
    inputs taskInput{}
    outputs taskOutput{}
    properties property[]
  `,
  event: `
    uid string
    description string
    timeReceived date-time
    data attachment
    source resourceReferenceChoice
    target resourceReferenceChoice
    properties property[]
  `,
  condition: `
    description string
    expression string
    properties property[]
  `,
  taskInput: `
    source resourceReferenceChoice
    target resourceReferenceChoice
    resource resourceReferenceChoice
    parameters parameter{}
    environmentVars (property|string){}
    data attachment
    properties property[]
    * one resource parameters environmentVars data
  `,
  taskOutput: `
    type taskOutputType
    source resourceReferenceChoice
    target resourceReferenceChoice
    resource resourceReferenceChoice
    data attachment
    environmentVars (property|string){}
    properties property[]
    * one resource environmentVars data
  `,
  parameter: `
    name string
    value string
    dataType string
  `,
  step: `
    name string
    description string
    commands command[]
    properties property[]
  `,
  command: `
    executed string
    properties property[]
  `,
  workspace: `
    bom-ref! ref
    uid! string
    name string
    aliases string[]
    description string
    resourceReferences resourceReferenceChoice{}
    accessMode workspaceAccessMode
    mountPath string
    managedDataType string
    volumeRequest string
    volume volume
    properties property[]
  `,
  volume: `
    uid string
    name string
    mode volumeMode
    path string
    sizeAllocated string
    persistent boolean
    remote boolean
    properties property[]
  `,
  resourceReferenceChoice: `
    ref text|link
    externalReference externalReference
    * one ref externalReference
  `,
  processDependency: `
    ref! text
    dependsOn text{}
    provides text{} 1.6..
  `,
} as const;
