@{
    RootModule             = 'src/AnnotationLabExport/module/AnnotationLabExport.psm1'
    ModuleVersion          = '0.1.0'
    GUID                   = '6d1f3c1e-6f0b-4c53-9d3e-0a7f2b8f5f1a'
    Author                 = 'The AnnotationLabExport authors'
    CompanyName            = 'AnnotationLabExport'
    Copyright              = '(c) The AnnotationLabExport authors. MIT License.'
    Description            = 'Turns projects of annotated texts into training data: reads John Snow Labs Annotation Lab and Label Studio projects from exported files, a local database or the server, and writes CoNLL 2003, Spark NLP, spaCy, Hugging Face, assertion, relation and classification tables, CSV, TSV and JSON. Splits tasks into parts, measures projects and agreement, compares and checks them. Needs PowerShell 7.4 or later; Windows PowerShell 5.1 is not supported.'
    PowerShellVersion      = '7.4'
    CompatiblePSEditions   = @('Core')
    TypesToProcess         = @('src/AnnotationLabExport/module/AnnotationLabExport.Types.ps1xml')
    FormatsToProcess       = @(
        'src/AnnotationLabExport/module/AnnotationLabExport.Format.ps1xml'
        'src/AnnotationLabExport/module/AnnotationLabExport.Lists.Format.ps1xml'
    )
    FunctionsToExport      = @()
    CmdletsToExport        = @(
        'Compare-AlabProject'
        'Connect-AlabServer'
        'ConvertFrom-AlabConll'
        'ConvertTo-AlabConll'
        'ConvertTo-AlabCsv'
        'ConvertTo-AlabJson'
        'ConvertTo-AlabSpan'
        'ConvertTo-AlabTsv'
        'Disconnect-AlabServer'
        'Export-AlabProject'
        'Export-AlabReport'
        'Get-AlabAnnotation'
        'Get-AlabProject'
        'Get-AlabTask'
        'Import-AlabProject'
        'Measure-AlabAgreement'
        'Measure-AlabProject'
        'Publish-AlabProject'
        'Remove-AlabProject'
        'Save-AlabProject'
        'Show-AlabTask'
        'Split-AlabTask'
        'Test-AlabExport'
        'Test-AlabProject'
    )
    VariablesToExport      = @()
    AliasesToExport        = @()
    PrivateData            = @{
        PSData = @{
            Tags         = @(
                'PSEdition_Core', 'Windows', 'Linux', 'MacOS', 'AnnotationLab', 'LabelStudio', 'JohnSnowLabs', 'SparkNLP', 'spaCy', 'HuggingFace'
                'CoNLL', 'NER', 'NLP', 'Annotation', 'TrainingData', 'Parquet', 'CSV', 'TSV', 'JSON', 'Export'
            )
            LicenseUri   = 'https://github.com/annotationlabexport/AnnotationLabExport/blob/main/LICENSE'
            ProjectUri   = 'https://github.com/annotationlabexport/AnnotationLabExport'
            IconUri      = 'https://raw.githubusercontent.com/annotationlabexport/AnnotationLabExport/main/docs/icon.png'
            ReleaseNotes = 'https://github.com/annotationlabexport/AnnotationLabExport/blob/main/CHANGELOG.md'
        }
    }
}
