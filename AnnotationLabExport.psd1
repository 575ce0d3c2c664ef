@{
    RootModule             = 'src/AnnotationLabExport/module/AnnotationLabExport.psm1'
    ModuleVersion          = '0.1.0'
    GUID                   = '6d1f3c1e-6f0b-4c53-9d3e-0a7f2b8f5f1a'
    Author                 = 'The AnnotationLabExport authors'
    CompanyName            = 'AnnotationLabExport'
    Copyright              = '(c) The AnnotationLabExport authors. MIT License.'
    Description            = 'Reads projects of John Snow Labs Annotation Lab and exports their tasks as JSON, CSV, TSV and CoNLL 2003. Needs PowerShell 7.4 or later; Windows PowerShell 5.1 is not supported.'
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
            Tags       = @('AnnotationLab', 'NLP', 'Annotation', 'CoNLL', 'CSV', 'TSV', 'JSON', 'Parquet', 'SparkNLP', 'HuggingFace', 'spaCy', 'Export')
            LicenseUri = 'https://opensource.org/license/mit'
            ProjectUri = 'https://github.com/annotationlabexport/AnnotationLabExport'
        }
    }
}
