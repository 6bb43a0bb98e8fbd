namespace Microsoft.SqlServer.Server;

/// <summary>A user-defined SQL Server type that reads and writes itself.</summary>
public interface IBinarySerialize
{
    void Read(BinaryReader r);

    void Write(BinaryWriter w);
}
