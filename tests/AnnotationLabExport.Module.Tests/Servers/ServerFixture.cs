using System.Management.Automation;
using System.Net;
using System.Security;
using AnnotationLabExport.ModuleTests.Harness;
using AnnotationLabExport.Servers.AnnotationLab;
using AnnotationLabExport.Servers.LabelStudio;

namespace AnnotationLabExport.ModuleTests.Servers;

/// <summary>
/// An engine with the module, and a fake of each server with the example project. Scripts find credentials where a vault
/// would give them: Get-Credential and Get-Secret are functions here.
/// </summary>
public sealed class ServerFixture : IDisposable
{
    public ServerFixture()
    {
        Lab.Start();
        Studio.Start();
        Lab.Add("cardio", File.ReadAllText(Repository.File("examples", "clinic-notes.json")), File.ReadAllText(Repository.File("examples", "clinic-notes.xml")), "jenny", "eric");
        Lab.Add("empty");
        Studio.Add("cardio", StudioTasks, StudioConfig);
        Studio.Add("cardio-2");
        Studio.Add("other");
        Engine.Output("""
            param($credential, $clientSecret, $token, $lab, $studio)
            $global:credential = $credential
            $global:secrets = @{ 'lab-client' = $clientSecret; studio = $token }
            $global:lab = $lab
            $global:studio = $studio
            function global:Get-Credential { $global:credential }
            function global:Get-Secret($Name) { $global:secrets[$Name] }
            """,
            new PSCredential("eric", Secret(Lab.Users["eric"])),
            Secret(Lab.ClientSecret),
            Secret(Studio.Tokens.Personal),
            Lab.Address.AbsoluteUri,
            Studio.Address.AbsoluteUri);
    }

    public const string StudioConfig = """
        <View><Labels name="label" toName="text"><Label value="DRUG"/><Label value="DOSE"/></Labels><Text name="text" value="$text"/></View>
        """;

    public const string StudioTasks = """
        [{"data":{"text":"💊 Aspirin 20 mg","title":"one"},
          "annotations":[{"result":[{"id":"r1","type":"labels","from_name":"label","to_name":"text","value":{"start":2,"end":9,"text":"Aspirin","labels":["DRUG"]}}],
            "completed_by":{"email":"annotator2@example.org"},"ground_truth":false,"lead_time":12.5}],
          "predictions":[{"result":[{"id":"p1","type":"labels","from_name":"label","to_name":"text","value":{"start":10,"end":15,"text":"20 mg","labels":["DOSE"]}}],
            "model_version":"ner-1","score":0.9}]},
         {"data":{"text":"Nothing here","title":"two"}}]
        """;

    public EngineFixture Engine { get; } = new();

    public FakeAnnotationLab Lab { get; } = new();

    public FakeLabelStudio Studio { get; } = new();

    /// <summary>What a script connects with.</summary>
    public const string ToLab = "Connect-AlabServer -Uri $lab -Credential (Get-Credential) -ClientSecret (Get-Secret lab-client) -RetryIntervalSec 1";

    /// <summary>What a script connects with.</summary>
    public const string ToStudio = "Connect-AlabServer -Uri $studio -Token (Get-Secret studio) -RetryIntervalSec 1";

    public static SecureString Secret(string plain) => new NetworkCredential("", plain).SecurePassword;

    /// <summary>Every secret that there is: no output may hold one.</summary>
    public IEnumerable<string> Secrets =>
        [Lab.Users["eric"], Lab.ClientSecret, .. Lab.Tokens.Given, Studio.Tokens.Personal, Studio.Tokens.Legacy];

    public void Dispose()
    {
        Engine.Dispose();
        Lab.Dispose();
        Studio.Dispose();
    }
}
